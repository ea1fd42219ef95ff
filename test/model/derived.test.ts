import { describe, expect, it } from 'vitest';
import type { Act, LifecycleAct, RecordTypes } from '../../src/model/records.js';
import { agreement, derivedOf, partners, registerOf } from '../register.js';

function derived(lifecycle: readonly LifecycleAct[], day?: string, more = {}) {
  const register = registerOf({ partners, agreements: [agreement(lifecycle, more)] });
  return derivedOf(register, 'text', day);
}

describe('the status of an agreement', () => {
  const signing: LifecycleAct = { act: 'signed', date: '2020-01-10' };
  const after: Readonly<Record<Act, string>> = {
    proposed: 'proposed',
    negotiating: 'negotiating',
    finalised: 'negotiating',
    initialled: 'negotiating',
    adopted: 'adopted',
    signed: 'signed',
    authorised: 'signed',
    approved: 'signed',
    ratified: 'signed',
    accepted: 'signed',
    acceded: 'signed',
    succeeded: 'signed',
    deposited: 'signed',
    'entered-into-force': 'in-force',
    'provisionally-applied': 'in-force',
    extended: 'in-force',
    amended: 'in-force',
    suspended: 'suspended',
    terminated: 'ended',
    expired: 'ended',
    replaced: 'ended',
    // These decide nothing, and a signature alone stands.
    declared: 'signed',
    notified: 'signed',
    withdrawn: 'signed',
    attested: 'signed',
    'not-party': 'signed',
  };

  it.each(Object.entries(after))('after %s is %s', (act, status) => {
    const last = Object.keys(after).find((one): one is Act => one === act) ?? 'signed';
    expect(derived([signing, { act: last, date: '2021-01-01' }]).status).toBe(status);
  });

  it('is attested where nothing stronger stands', () => {
    expect(derived([{ act: 'attested', date: '2024' }]).status).toBe('attested');
    expect(derived([{ act: 'attested' }, { act: 'negotiating' }]).status).toBe('negotiating');
  });

  it('is left as it is by what one party did', () => {
    const acts: LifecycleAct[] = [signing, { act: 'ratified', party: 'gb' }];
    expect(derived([...acts, { act: 'entered-into-force', party: 'gb' }]).status).toBe('signed');
    expect(derived([...acts, { act: 'terminated', party: 'gb' }]).status).toBe('signed');
  });

  it('is in force from the effective day on', () => {
    const acts: LifecycleAct[] = [{ ...signing, effective: '2020-03-01' }];
    expect(derived(acts, '2020-02-29').status).toBe('signed');
    expect(derived(acts, '2020-03-01').status).toBe('in-force');
    const adopted: LifecycleAct = { act: 'adopted', date: '2020', effective: '2021' };
    expect(derived([adopted], '2020-12-31').status).toBe('adopted');
    expect(derived([adopted], '2021-01-01').status).toBe('in-force');
    const one: LifecycleAct = { ...signing, party: 'gb', effective: '2020-03-01' };
    expect(derived([one]).status).toBe('attested');
  });

  it('stays in force where an approval came before the effective day', () => {
    const acts: LifecycleAct[] = [
      { ...signing, effective: '2021-01-01' },
      { act: 'approved', date: '2020-06-01' },
    ];
    expect(derived(acts, '2020-07-01').status).toBe('signed');
    expect(derived(acts, '2021-01-01').status).toBe('in-force');
  });

  it('is ended or suspended only from the day from which that counts', () => {
    const force: LifecycleAct = { act: 'entered-into-force', date: '2020-03-01' };
    const notice: LifecycleAct = { act: 'terminated', date: '2024-01-15', effective: '2024-07-15' };
    expect(derived([signing, force, notice], '2024-07-14').status).toBe('in-force');
    expect(derived([signing, force, notice], '2024-07-15').status).toBe('ended');
    expect(derived([signing, force, notice], '2024-07-14').home_status).toBe('bound');
    expect(derived([signing, force, notice], '2024-07-15').home_status).toBe('ended');
  });
});

describe('where the home country stands', () => {
  it.each<[string, LifecycleAct[], object]>([
    ['unknown', [{ act: 'attested' }], {}],
    ['signed', [{ act: 'signed' }], {}],
    ['signed', [{ act: 'signed', party: 'vn' }], {}],
    ['unknown', [{ act: 'signed', party: 'gb' }], {}],
    ['bound', [{ act: 'ratified', party: 'vn' }], {}],
    ['bound', [{ act: 'acceded', party: 'vn-police' }], {}],
    ['bound', [{ act: 'deposited', party: 'vn' }], {}],
    ['bound', [{ act: 'signed' }, { act: 'entered-into-force' }], {}],
    ['signed', [{ act: 'signed' }, { act: 'entered-into-force' }], { scope: 'universal' }],
    [
      'bound',
      [{ act: 'acceded', party: 'vn' }, { act: 'entered-into-force' }],
      { scope: 'regional' },
    ],
    ['bound', [{ act: 'signed', effective: '2020' }], {}],
    ['ended', [{ act: 'signed' }, { act: 'withdrawn', party: 'vn' }], {}],
    ['signed', [{ act: 'signed' }, { act: 'withdrawn', party: 'gb' }], {}],
    ['ended', [{ act: 'signed' }, { act: 'expired' }], {}],
    ['not-party', [{ act: 'adopted' }], { parties: [{ partner: 'vn', role: 'non-party' }] }],
    ['not-party', [{ act: 'not-party', party: 'vn' }], { parties: [{ partner: 'gb' }] }],
  ])('%s after %j %j', (status, lifecycle, more) => {
    expect(derived(lifecycle, '2026-01-01', more).home_status).toBe(status);
  });
});

describe('the sides of an agreement', () => {
  const scope = (...ids: readonly string[]) =>
    derived([{ act: 'signed' }], undefined, { parties: ids.map((partner) => ({ partner })) });

  it('count a body as its country', () => {
    expect(scope('vn', 'gb')).toMatchObject({ scope: 'bilateral', countries: ['VN', 'GB'] });
    expect(scope('vn-police', 'vn', 'gb-home-office')).toMatchObject({
      scope: 'bilateral',
      countries: ['VN', 'GB'],
    });
  });

  it('count an organisation as itself, of whatever country', () => {
    expect(scope('vn', 'iom')).toMatchObject({ scope: 'bilateral', countries: ['VN'] });
    expect(scope('vn', 'gb', 'hope')).toMatchObject({
      scope: 'trilateral',
      countries: ['VN', 'GB'],
    });
  });

  it('are many from four on, or where the list is open', () => {
    expect(scope('vn', 'gb', 'us').scope).toBe('trilateral');
    expect(scope('vn', 'gb', 'us', 'fr').scope).toBe('plurilateral');
    const open = derived([{ act: 'signed' }], undefined, { parties_complete: false });
    expect(open.scope).toBe('plurilateral');
    expect(derived([{ act: 'adopted' }], undefined, { scope: 'universal' }).scope).toBe(
      'universal',
    );
  });

  it('lose who withdrew, with all its parts, and who was no party', () => {
    const parties = [
      { partner: 'vn' },
      { partner: 'gb-home-office' },
      { partner: 'us', role: 'witness' },
    ];
    const acts: LifecycleAct[] = [{ act: 'signed' }, { act: 'withdrawn', party: 'gb' }];
    expect(derived(acts, undefined, { parties }).countries).toEqual(['VN']);
  });

  it('know a country whose state is no record', () => {
    const alone = partners.filter(({ id }) => id !== 'gb');
    const parties = [{ partner: 'vn' }, { partner: 'gb-home-office' }];
    const text = agreement([{ act: 'signed' }], { parties });
    const register = registerOf({ partners: alone, agreements: [text] });
    expect(derivedOf(register, 'text').countries).toEqual(['VN', 'GB']);
  });

  it('signed first on the first day that is known', () => {
    expect(derived([{ act: 'signed' }]).signed).toBeNull();
    const twice: LifecycleAct[] = [
      { act: 'signed', date: '2020' },
      { act: 'signed', date: '2021' },
    ];
    expect(derived(twice).signed).toBe('2020');
  });
});

describe('a commitment', () => {
  const promise = (more: Partial<RecordTypes['commitments']>): RecordTypes['commitments'] => ({
    id: 'promise',
    type: 'pledge',
    by: ['gb'],
    summary: { en: 'Help' },
    ...more,
  });
  const texts = [
    agreement([{ act: 'signed', date: '2024-04-17' }]),
    agreement(
      [
        { act: 'adopted', date: '2025-03' },
        { act: 'attested', date: '2026' },
      ],
      { id: 'plan' },
    ),
  ];
  const meeting = {
    id: 'meeting',
    type: 'call',
    title: { en: 'A call' },
    date: '2024-10-10',
  } as const;
  const of = (more: Partial<RecordTypes['commitments']>) => {
    const register = registerOf({
      partners,
      agreements: texts,
      events: [meeting],
      commitments: [promise(more)],
    });
    return derivedOf(register, 'promise');
  };

  it('is open until something follows, and then as the last follow-up says', () => {
    expect(of({})).toEqual({ status: 'open', date: null, elapsed: null });
    const follow_up = [{ status: 'not-started' }, { status: 'partial' }] as const;
    expect(of({ follow_up: [...follow_up] }).status).toBe('partial');
  });

  it('takes its date from itself, its event or its agreement', () => {
    expect(of({ date: '2024-01', made_at: 'meeting' }).date).toBe('2024-01');
    expect(of({ made_at: 'meeting', made_in: 'text' }).date).toBe('2024-10-10');
    expect(of({ made_in: 'text' }).date).toBe('2024-04-17');
    expect(of({ made_in: 'plan' }).date).toBe('2025-03');
  });

  it('counts the days to its fulfilment, as exactly as the dates are', () => {
    const fulfilled = (more: object) => [{ status: 'fulfilled' as const, ...more }];
    expect(of({ made_in: 'text', follow_up: fulfilled({ date: '2025-03-31' }) }).elapsed).toEqual({
      min: 348,
      max: 348,
    });
    expect(of({ made_in: 'text', follow_up: fulfilled({ through: ['plan'] }) }).elapsed).toEqual({
      min: 318,
      max: 348,
    });
    expect(of({ made_in: 'text', follow_up: fulfilled({}) }).elapsed).toBeNull();
    expect(
      of({ follow_up: fulfilled({ date: 'XXXX-10-02' }), made_in: 'text' }).elapsed,
    ).toBeNull();
  });
});

describe('an event', () => {
  it('knows what was signed and promised there, and nothing else that was done', () => {
    const event = 'meeting';
    const register = registerOf({
      events: [{ id: event, type: 'summit', title: { en: 'A summit' }, date: '2024' }],
      agreements: [
        agreement([
          { act: 'signed', event },
          { act: 'entered-into-force', event },
        ]),
        agreement([{ act: 'negotiating', event }], { id: 'draft' }),
      ],
      commitments: [
        { id: 'promise', type: 'pledge', by: ['gb'], summary: { en: 'Help' }, made_at: event },
        {
          id: 'other',
          type: 'pledge',
          by: ['gb'],
          summary: { en: 'Help' },
          follow_up: [{ status: 'fulfilled', through: [event] }],
        },
      ],
    });
    expect(derivedOf(register, event)).toEqual({ agreements: ['text'], commitments: ['promise'] });
  });
});

describe('a statistic and a person', () => {
  it('know their unit, and when somebody was last seen in office', () => {
    const register = registerOf({
      indicators: [
        {
          id: 'victims',
          name: { en: 'Victims' },
          definition: { en: 'People' },
          unit: 'person',
          measure: 'flow',
          scope: 'trafficking',
        },
      ],
      statistics: [
        {
          id: 'count',
          indicator: 'victims',
          period: '2023',
          area: 'VN',
          reported_by: 'vn',
          nature: 'result',
        },
        {
          id: 'stray',
          indicator: 'lost',
          period: '2023',
          area: 'VN',
          reported_by: 'vn',
          nature: 'result',
        },
      ],
      people: [
        {
          id: 'somebody',
          name: 'Some Body',
          posts: [
            { title: { en: 'Minister' }, of: 'vn', seen: ['2025-01-14'] },
            { title: { en: 'Deputy' }, of: 'vn', from: '2020', to: '2023' },
          ],
        },
      ],
    });
    expect(derivedOf(register, 'count')).toEqual({ unit: 'person', scope: 'trafficking' });
    expect(derivedOf(register, 'stray')).toEqual({ unit: null, scope: null });
    expect(derivedOf(register, 'somebody')).toEqual({ met: [], last_seen: '2025-01-14' });
  });
});
