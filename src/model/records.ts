// Generated from schemas/ by tools/generate-types.mjs; edit the schemas instead.
/**
 * What sort of instrument it calls itself.
 */
export type AgreementForm =
  | 'treaty'
  | 'convention'
  | 'protocol'
  | 'agreement'
  | 'memorandum-of-understanding'
  | 'action-plan'
  | 'joint-statement'
  | 'arrangement'
  | 'exchange-of-letters'
  | 'strategy'
  | 'compact'
  | 'programme-of-cooperation';
/**
 * At what level it was concluded: between states, governments, ministries, or agencies below a ministry; `mixed` where the sides differ, `unknown` where no source tells.
 */
export type AgreementLevel = 'state' | 'government' | 'ministry' | 'agency' | 'mixed' | 'unknown';
/**
 * Who may join: the countries of one region, or every country. Left out for an instrument between named parties, whose number follows from `parties`.
 */
export type AgreementScope = 'regional' | 'universal';
/**
 * The capacity: bound or to be bound by it (`party`, meant where nothing is said), shown by a source not to have joined (`non-party`), keeper of the original (`depositary`), present at the signature (`witness`), or following without being bound (`observer`).
 */
export type PartyRole = 'party' | 'non-party' | 'depositary' | 'witness' | 'observer';
/**
 * The field that the instrument as a whole is about.
 */
export type AgreementSubject =
  | 'trafficking'
  | 'migration'
  | 'readmission'
  | 'extradition'
  | 'legal-assistance'
  | 'policing'
  | 'child-protection'
  | 'general';
/**
 * Whether it deals with trafficking in persons itself (`direct`) or with something that bears on it (`related`).
 */
export type AgreementRelevance = 'direct' | 'related';
/**
 * Whether it binds the parties under international law.
 */
export type Binding = 'yes' | 'no' | 'unknown';
/**
 * What happens when that time is over: it goes on by itself, the parties must agree anew, it ends, or no source tells.
 */
export type Renewal = 'automatic' | 'by-agreement' | 'none' | 'unknown';
/**
 * What was done. `authorised` is a state's internal decision to join; `approved`, `ratified`, `accepted`, `acceded` and `succeeded` bear the date of deposit where it is known; `deposited` is used where the source does not say which of these it was; `attested` says that a source shows the instrument to exist while none says that it was signed; `not-party` says that a source shows a partner to stand outside.
 */
export type Act =
  | 'proposed'
  | 'negotiating'
  | 'finalised'
  | 'adopted'
  | 'initialled'
  | 'signed'
  | 'authorised'
  | 'approved'
  | 'ratified'
  | 'accepted'
  | 'acceded'
  | 'succeeded'
  | 'deposited'
  | 'declared'
  | 'notified'
  | 'entered-into-force'
  | 'provisionally-applied'
  | 'extended'
  | 'amended'
  | 'suspended'
  | 'terminated'
  | 'withdrawn'
  | 'expired'
  | 'replaced'
  | 'attested'
  | 'not-party';
/**
 * What sort of partner it is.
 */
export type PartnerType =
  | 'state'
  | 'government-body'
  | 'international-organisation'
  | 'regional-organisation'
  | 'regional-process'
  | 'working-group'
  | 'ngo'
  | 'embassy'
  | 'company'
  | 'university';
/**
 * What sort of event it was.
 */
export type EventType =
  | 'ministerial-meeting'
  | 'dialogue'
  | 'conference'
  | 'working-group-meeting'
  | 'round-table'
  | 'workshop'
  | 'training'
  | 'signing-ceremony'
  | 'launch'
  | 'visit'
  | 'call'
  | 'summit'
  | 'joint-operation';
/**
 * Its part: it arranged the event alone or first (`organiser`), with others (`co-organiser`), lent the venue or invited (`host`), led the sitting with another (`co-chair`), or paid (`funder`).
 */
export type OrganiserRole = 'organiser' | 'co-organiser' | 'host' | 'co-chair' | 'funder';
/**
 * How far it has come, in the terms of the aid transparency standard IATI: planned (`pipeline`), running (`implementation`), work done and accounts open (`finalisation`), over (`closed`), given up (`cancelled`) or halted (`suspended`).
 */
export type ProjectStatus =
  'pipeline' | 'implementation' | 'finalisation' | 'closed' | 'cancelled' | 'suspended';
/**
 * Its part, in IATI's terms: it pays (`funding`), answers for the results (`accountable`), manages the money for the payer (`extending`), or does the work (`implementing`); `participating` where it takes part in another way.
 */
export type ProjectRole =
  'funding' | 'accountable' | 'extending' | 'implementing' | 'participating';
/**
 * What was said: a promise (`pledge`), a wish put to another (`request`), advice given to another (`recommendation`), or a promise made together (`joint-undertaking`).
 */
export type CommitmentType = 'pledge' | 'request' | 'recommendation' | 'joint-undertaking';
/**
 * How those addressed received a request or recommendation: agreed to, taken note of, turned down, or left without a reply.
 */
export type CommitmentResponse = 'accepted' | 'noted' | 'rejected' | 'none';
/**
 * How far the commitment had been fulfilled.
 */
export type FollowUpStatus = 'not-started' | 'in-progress' | 'partial' | 'fulfilled' | 'abandoned';
/**
 * What sort of instrument it is.
 */
export type LawType =
  | 'law'
  | 'code'
  | 'decree'
  | 'decision'
  | 'resolution'
  | 'national-programme'
  | 'implementation-plan';
/**
 * Who the people counted are: `identified` as victims by a formal decision, `presumed` to be victims, both together, in danger of becoming victims (`at-risk`), `vulnerable-migrants`, several of these in one figure (`mixed`), or the source does not tell.
 */
export type Population =
  | 'identified'
  | 'presumed'
  | 'identified-and-presumed'
  | 'at-risk'
  | 'vulnerable-migrants'
  | 'mixed'
  | 'unspecified';
/**
 * Their sex as the source gives it.
 */
export type Sex = 'male' | 'female' | 'other' | 'unspecified';
/**
 * Their age: `child`, `adult`, `unspecified`, or a band of full years as in `0-15`, `16-17` or `16+`.
 */
export type AgeGroup = string;
/**
 * The form of exploitation, by the Human Trafficking Case Data Standard where it has a word for it.
 */
export type Exploitation =
  | 'forced-labour'
  | 'sexual-exploitation'
  | 'child-labour'
  | 'forced-marriage'
  | 'servitude'
  | 'forced-military'
  | 'organ-removal'
  | 'forced-begging'
  | 'illegal-adoption'
  | 'surrogacy'
  | 'forced-criminality'
  | 'online-fraud'
  | 'other'
  | 'unspecified';
/**
 * Their citizenship, as a country code, or `unspecified`.
 */
export type Citizenship = string;
/**
 * Their ethnic group, as a code in lower case, as in `minority` or `hmong`.
 */
export type Ethnicity = string;
/**
 * Whether they were taken within one country or across a border.
 */
export type Movement = 'domestic' | 'transnational';
/**
 * What the figure says: what came about (`result`), what is aimed at (`target`), what somebody reckons (`estimate`), or a fact of the setting, such as the length of a border (`context`).
 */
export type StatisticNature = 'result' | 'target' | 'estimate' | 'context';
/**
 * Of what a share is a share: the id of a statistic, or a text by language where the register does not hold that figure.
 */
export type StatisticBase =
  | string
  | {
      /**
       * The wording in French.
       */
      fr?: string;
      /**
       * The wording in English.
       */
      en?: string;
      /**
       * The wording in Vietnamese.
       */
      vi?: string;
      /**
       * The wording in the language whose tag is the key.
       */
      [k: string]: string | undefined;
    };
/**
 * The state of the figure by the SDMX code list: `A` normal, `B` break in the series, `D` definition differs, `E` estimated, `F` forecast, `G` experimental, `I` imputed, `J` derogation, `K` counted in another category, `L` not collected, `M` cannot exist, `N` not significant, `O` missing, `P` provisional, `Q` suppressed, `S` strike or special event, `U` low reliability, `V` unvalidated, `W` takes in another category.
 */
export type ObservationStatus =
  | 'A'
  | 'B'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'S'
  | 'U'
  | 'V'
  | 'W';
/**
 * What sort of document it is.
 */
export type SourceType =
  'news' | 'press-release' | 'report' | 'dataset' | 'legal-text' | 'treaty-text' | 'web-page';
/**
 * How near it is to those who know: `A` the official original; `B` a national press agency, or an official text republished whole; `C` other press, or a non-governmental organisation; `D` a copy on a site that has nothing to do with the author.
 */
export type Reliability = 'A' | 'B' | 'C' | 'D';
/**
 * The thing that is counted.
 */
export type Unit =
  | 'person'
  | 'case'
  | 'network'
  | 'report'
  | 'referral'
  | 'decision'
  | 'course'
  | 'seminar'
  | 'trainee'
  | 'delegate'
  | 'kilometre'
  | 'percent'
  | 'meeting';
/**
 * Whether it counts what happens in a stretch of time (`flow`), what there is at one time (`stock`), or a part of a whole (`share`).
 */
export type Measure = 'flow' | 'stock' | 'share';
/**
 * Which crime or work the count takes in; `unspecified` where the source does not say which crime.
 */
export type IndicatorScope =
  | 'trafficking'
  | 'trafficking-and-smuggling'
  | 'illegal-entry-exit'
  | 'awareness'
  | 'training'
  | 'cooperation'
  | 'context'
  | 'unspecified';
/**
 * To which of the four usual fields of work against trafficking it belongs.
 */
export type Pillar = 'prevention' | 'protection' | 'prosecution' | 'partnership';
/**
 * The name of a record, unlike any other in the store: lower-case letters and digits in words parted by single hyphens, as in `vn-gb-action-plan-2025`.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "id".
 */
export type RecordId = string;
/**
 * A point in time no more exact than its source, written in EDTF: `2018-11-21`, `2018-11`, `2018`, `2018~` (about), `2018?` (uncertain), `[2016-11-30..2016-12-31]` (one day between two bounds), `XXXX-10-02` (a day of an unknown year). A bare year may be a number.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "date".
 */
export type EdtfDate = string;
/**
 * A date, or a stretch of time from one date to another: `2024-07-16/2024-07-18`, `2020/..` (still running), `../2025` (lasting until 2025, whenever it began), `/2025-03-31` (up to that day, the source not saying from when). A bare year may be a number.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "period".
 */
export type EdtfPeriod = string;
/**
 * A length of time in ISO 8601, as in `P2Y` for two years or `P18M` for eighteen months.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "duration".
 */
export type IsoDuration = string;
/**
 * A country by its two capital letters in ISO 3166-1, as in `VN` or `GB`.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "country".
 */
export type CountryCode = string;
/**
 * A currency by its three capital letters in ISO 4217, as in `GBP`.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "currency".
 */
export type CurrencyCode = string;
/**
 * A language by its two lower-case letters in ISO 639-1, as in `vi`.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "language".
 */
export type LanguageCode = string;
/**
 * The full address of a page on the web, beginning with `http://` or `https://`.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "webAddress".
 */
export type WebAddress = string;
/**
 * Which part of the record is meant: a field by name, then an entry of a list by what it is about rather than by its number, as in `lifecycle.signed.date`, `lifecycle.signed-2.date` for the second signature, or `parties.gb-home-office`.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "fieldPath".
 */
export type FieldPath = string;
/**
 * The name of a check, its group before the stroke, as in `statistic/breakdown-total`.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "ruleName".
 */
export type RuleName = string;
/**
 * How a printed number is to be taken: as it stands (`exact`), as a rounding (`about`, `nearly`), as a bound (`more-than`, `at-least`, `fewer-than`, `at-most`, `up-to`), or withheld by the publisher because it is small (`suppressed`).
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "qualifier".
 */
export type Qualifier =
  | 'exact'
  | 'about'
  | 'nearly'
  | 'more-than'
  | 'at-least'
  | 'fewer-than'
  | 'at-most'
  | 'up-to'
  | 'suppressed';
/**
 * What has been done with the money: promised in public (`pledged`), bound by contract (`committed`), paid over to another body (`disbursed`), used for goods or services (`spent`), or the source does not tell (`unspecified`).
 */
export type MoneyKind = 'pledged' | 'committed' | 'disbursed' | 'spent' | 'unspecified';
/**
 * A value in the form that the disputed field has: a scalar, a list or a map.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "claimValue".
 */
export type ClaimValue =
  | string
  | number
  | boolean
  | unknown[]
  | {
      [k: string]: unknown;
    };
/**
 * A step in the course of a case, or in the care for a victim. `charged` is khởi tố, `indicted` is truy tố and `docketed` is thụ lý in Vietnamese procedure.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "stage".
 */
export type Stage =
  | 'reported'
  | 'detected'
  | 'handled'
  | 'investigated'
  | 'arrested'
  | 'charged'
  | 'indicted'
  | 'docketed'
  | 'prosecuted'
  | 'convicted'
  | 'referred'
  | 'identified'
  | 'rescued'
  | 'received'
  | 'assisted'
  | 'transferred'
  | 'repatriated';
/**
 * The topics that a record is about.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "topics".
 */
export type Topics = RecordId[];
/**
 * The spots in the sources on which something rests, one entry per spot.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "evidence".
 */
export type Evidence = EvidenceEntry[];
/**
 * The fields on which sources contradict each other.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "disputes".
 */
export type Disputes = Dispute[];
/**
 * The warnings that are known and left standing.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "acceptedWarnings".
 */
export type AcceptedWarnings = AcceptedWarning[];

/**
 * The record type of each kind.
 */
export interface RecordTypes {
  agreements: Agreement;
  partners: Partner;
  people: Person;
  events: Event;
  projects: Project;
  commitments: Commitment;
  laws: Law;
  statistics: Statistic;
  ratings: Rating;
  sources: Source;
  indicators: Indicator;
  topics: Topic;
}
/**
 * Something that two or more partners agreed on, signed, are negotiating, or that the home country has not joined.
 */
export interface Agreement {
  /**
   * The record's own name, unlike any other in the store, as in `vn-gb-action-plan-2025`.
   */
  id: RecordId;
  /**
   * The title of the instrument, official where a source prints it in full, otherwise as it is usually called.
   */
  title: Text;
  form: AgreementForm;
  level: AgreementLevel;
  scope?: AgreementScope;
  /**
   * The partners to it, each once per capacity.
   */
  parties: AgreementParty[];
  /**
   * `false` where the sources name only some of the parties.
   */
  parties_complete?: boolean;
  subject: AgreementSubject;
  relevance: AgreementRelevance;
  binding?: Binding;
  /**
   * What the instrument provides for, topic by topic.
   */
  provisions?: Provision[];
  /**
   * The time for which the parties concluded it, as in `2025/2027`.
   */
  valid?: EdtfPeriod;
  renewal?: Renewal;
  /**
   * The agreements that this one puts into practice.
   */
  implements?: RecordId[];
  /**
   * Earlier agreements that it continues or refers to as its basis.
   */
  builds_on?: RecordId[];
  /**
   * The agreements whose text it changes.
   */
  amends?: RecordId[];
  /**
   * The agreements whose place it takes.
   */
  replaces?: RecordId[];
  registration?: TreatyRegistration;
  /**
   * The page where the text of the instrument can be read.
   */
  url?: WebAddress;
  /**
   * The steps in the life of the instrument, the oldest first.
   */
  lifecycle: LifecycleAct[];
  /**
   * What the record is about.
   */
  topics?: Topics;
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * One partner and the capacity in which it stands to the instrument.
 */
export interface AgreementParty {
  /**
   * The partner that signed or takes part: the body itself, not the state behind it, where a source names the body.
   */
  partner: RecordId;
  /**
   * The partner in whose name it acted, where that is another one: a ministry signing for its government.
   */
  on_behalf_of?: RecordId;
  role?: PartyRole;
}
/**
 * One thing that the instrument provides for.
 */
export interface Provision {
  /**
   * The topic of the provision.
   */
  topic: RecordId;
  /**
   * What is provided, in the register's own words.
   */
  summary?: Text;
}
/**
 * Where the instrument is registered with the United Nations.
 */
export interface TreatyRegistration {
  /**
   * The registration number in the United Nations Treaty Series, quoted, as in `"I-39574"`.
   */
  unts_no?: string;
  /**
   * The page of the entry in the treaty collection.
   */
  url?: WebAddress;
}
/**
 * One step in the life of the instrument: an act of all its parties, or of one of them.
 */
export interface LifecycleAct {
  act: Act;
  /**
   * The day of the act. For `proposed`, `negotiating`, `attested` and `not-party`, the day on which the source shows it. Left out where no source gives one.
   */
  date?: EdtfDate;
  /**
   * The day from which the act counts, where it differs from the day on which it was done.
   */
  effective?: EdtfDate;
  /**
   * Where it was done, unless `event` names an event that says so.
   */
  place?: Place;
  /**
   * The event at which it was done.
   */
  event?: RecordId;
  /**
   * The partner that acted alone; only its own standing changes. Left out for an act of all parties together.
   */
  party?: RecordId;
  /**
   * The people who carried out the act.
   */
  by?: Signatory[];
  /**
   * What else is to be known of the act; for `declared`, what was declared or reserved.
   */
  note?: Text;
}
/**
 * A person who acted, and the side acted for.
 */
export interface Signatory {
  /**
   * The office-holder who signed or declared.
   */
  person: RecordId;
  /**
   * The partner in whose name the person acted.
   */
  for?: RecordId;
}
/**
 * A state, body, organisation or process that takes part in the cooperation. A partner stands for its parts as well.
 */
export interface Partner {
  /**
   * The record's own name, unlike any other in the store, as in `gb-home-office`.
   */
  id: RecordId;
  type: PartnerType;
  /**
   * Its name. A state needs none, since the names of countries are known by their codes.
   */
  name?: Text;
  /**
   * The country that it is or belongs to. Left out for an organisation of several countries.
   */
  country?: CountryCode;
  /**
   * The larger partner of which it is a part.
   */
  part_of?: RecordId;
  /**
   * Other names by which it is found: acronyms, former names, wordings in any language. No two partners may share one.
   */
  aliases?: string[];
  /**
   * Its own page on the web.
   */
  url?: WebAddress;
  /**
   * The partners whose work it took over.
   */
  successor_of?: RecordId[];
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * A holder of public office, acting in that office. Never a victim, a suspect or a private person.
 */
export interface Person {
  /**
   * The record's own name, unlike any other in the store, as in `yvette-cooper`.
   */
  id: RecordId;
  /**
   * The name as it is written in the person's own country where a source shows that, otherwise as printed.
   */
  name: string;
  /**
   * Other spellings of the name in the sources, such as one without accents.
   */
  also_written?: string[];
  /**
   * The offices held, the oldest first.
   */
  posts: Post[];
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * One office and the time during which the person held it.
 */
export interface Post {
  /**
   * The name of the office.
   */
  title: Text;
  /**
   * The partner to which the office belongs.
   */
  of: RecordId;
  /**
   * When the person took office.
   */
  from?: EdtfDate;
  /**
   * When the person left office.
   */
  to?: EdtfDate;
  /**
   * Dates on which a source shows the person in office.
   */
  seen?: EdtfDate[];
  /**
   * The military or police rank in the very words of the source, which translations render differently.
   */
  rank_as_printed?: string;
}
/**
 * A meeting, dialogue, conference, visit, launch or call.
 */
export interface Event {
  /**
   * The record's own name, unlike any other in the store, as in `uk-vn-migration-dialogue-2`.
   */
  id: RecordId;
  type: EventType;
  /**
   * The name of the event, or a short description where it has none.
   */
  title: Text;
  /**
   * The day or days on which it took place.
   */
  date: EdtfPeriod;
  /**
   * Where it took place.
   */
  place?: Place;
  /**
   * The larger event within which it took place, such as the visit during which a meeting was held.
   */
  part_of?: RecordId;
  /**
   * What it is one meeting of: the process or working group that meets, or the first event of the series.
   */
  series?: RecordId;
  /**
   * Which meeting of the series it was: `2` for the second.
   */
  ordinal?: number;
  /**
   * Those who held the event.
   */
  organisers?: EventOrganiser[];
  /**
   * The partners that took part.
   */
  participants?: EventParticipant[];
  /**
   * `false` where the sources name only some of those who took part.
   */
  participants_complete?: boolean;
  attendance?: Attendance;
  /**
   * The agreement, project or process under which it was held.
   */
  framework?: RecordId;
  /**
   * What the record is about.
   */
  topics?: Topics;
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * One partner and its part in holding the event.
 */
export interface EventOrganiser {
  /**
   * The partner that helped to hold it.
   */
  partner: RecordId;
  role: OrganiserRole;
}
/**
 * One partner that took part, and who came for it.
 */
export interface EventParticipant {
  /**
   * The partner that took part.
   */
  partner: RecordId;
  /**
   * The office-holders who came for it.
   */
  people?: RecordId[];
}
/**
 * How many people came.
 */
export interface Attendance {
  /**
   * The number of people.
   */
  value: number;
  /**
   * How the number is to be taken where it is not exact.
   */
  qualifier?: Qualifier;
}
/**
 * Work that somebody funds. Its targets and results are statistics that name the project.
 */
export interface Project {
  /**
   * The record's own name, unlike any other in the store, as in `iom-border-guard-2024`.
   */
  id: RecordId;
  /**
   * The name of the project, or a short description where it has none.
   */
  title: Text;
  status?: ProjectStatus;
  /**
   * The partners in the project, each once per part.
   */
  organisations: ProjectOrganisation[];
  dates?: ProjectDates;
  /**
   * How long it is meant to last, as in `P2Y`.
   */
  duration?: IsoDuration;
  /**
   * The sums given for it, one entry per giver and kind.
   */
  budget?: MoneyAmount[];
  /**
   * The countries, provinces or towns in which the work is done.
   */
  areas?: Place[];
  /**
   * What it sets out to achieve, in the register's own words.
   */
  objectives?: Text[];
  /**
   * The project that it continues.
   */
  follows?: RecordId;
  /**
   * The agreement, process or programme under which it is carried out.
   */
  framework?: RecordId;
  /**
   * What the record is about.
   */
  topics?: Topics;
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * One partner and its part in the project.
 */
export interface ProjectOrganisation {
  /**
   * The partner concerned.
   */
  partner: RecordId;
  role: ProjectRole;
}
/**
 * When the project begins and ends, as planned and as it came about.
 */
export interface ProjectDates {
  /**
   * The planned beginning.
   */
  planned_start?: EdtfDate;
  /**
   * The beginning as it came about.
   */
  actual_start?: EdtfDate;
  /**
   * The planned end.
   */
  planned_end?: EdtfDate;
  /**
   * The end as it came about.
   */
  actual_end?: EdtfDate;
}
/**
 * What somebody promised, asked of or recommended to somebody, and what came of it.
 */
export interface Commitment {
  /**
   * The record's own name, unlike any other in the store, as in `gb-vn-joint-action-plan-2024`.
   */
  id: RecordId;
  type: CommitmentType;
  /**
   * Those who promised, asked or recommended.
   */
  by: RecordId[];
  /**
   * Those to whom it was promised, or who were asked or advised.
   */
  to?: RecordId[];
  /**
   * What is to be done, in the register's own words.
   */
  summary: Text;
  /**
   * The event at which it was made.
   */
  made_at?: RecordId;
  /**
   * The agreement in which it was made.
   */
  made_in?: RecordId;
  /**
   * When it was made. Left out where the event or the agreement gives the date.
   */
  date?: EdtfDate;
  /**
   * By when it is to be fulfilled.
   */
  due?: EdtfDate;
  /**
   * The sum promised or asked for.
   */
  amount?: MoneyAmount;
  response?: CommitmentResponse;
  /**
   * The earlier commitment that is made again here.
   */
  repeats?: RecordId;
  /**
   * What has come of it, the oldest first.
   */
  follow_up?: FollowUp[];
  /**
   * What the record is about.
   */
  topics?: Topics;
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * What had come of the commitment at one time.
 */
export interface FollowUp {
  status: FollowUpStatus;
  /**
   * The records that show it: the agreement signed, the event held, the project begun, the law passed.
   */
  through?: RecordId[];
  /**
   * When this was so. Left out where `through` names an agreement or event, whose own date is taken.
   */
  date?: EdtfDate;
  /**
   * What was done, where no record shows it.
   */
  note?: Text;
  /**
   * Where this step stands in the sources.
   */
  evidence?: Evidence;
}
/**
 * One of the home country's own legal instruments or programmes.
 */
export interface Law {
  /**
   * The record's own name, unlike any other in the store, as in `law-53-2024-qh15`.
   */
  id: RecordId;
  type: LawType;
  /**
   * Its title.
   */
  title: Text;
  /**
   * Its official number as printed, as in `53/2024/QH15`.
   */
  number?: string;
  /**
   * The country whose law it is.
   */
  country: CountryCode;
  /**
   * The body that passed or issued it.
   */
  issued_by?: RecordId;
  /**
   * When it was passed or signed.
   */
  adopted?: EdtfDate;
  /**
   * From when it applies.
   */
  in_force?: EdtfDate;
  /**
   * The years for which a programme or plan is made, as in `2021/2025`.
   */
  period?: EdtfPeriod;
  /**
   * When it ceased to apply. Left out where another law says in `replaces` that it took its place.
   */
  repealed?: EdtfDate;
  /**
   * The laws whose place it takes.
   */
  replaces?: RecordId[];
  /**
   * The laws whose text it changes.
   */
  amends?: RecordId[];
  /**
   * The laws or agreements that it puts into practice.
   */
  implements?: RecordId[];
  vote?: Vote;
  /**
   * The page where its text can be read.
   */
  url?: WebAddress;
  /**
   * What the record is about.
   */
  topics?: Topics;
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * How it was voted on.
 */
export interface Vote {
  /**
   * The votes in favour.
   */
  for: number;
  /**
   * The number out of which they are counted.
   */
  of: number;
  /**
   * What that number is: the members present, or all members.
   */
  denominator?: Text;
}
/**
 * One figure that one body reported.
 */
export interface Statistic {
  /**
   * The record's own name, unlike any other in the store, as in `vn-border-guard-2023-victims-assisted`.
   */
  id: RecordId;
  /**
   * What is counted; the indicator fixes the unit, the stage and the scope.
   */
  indicator: RecordId;
  /**
   * The figure, in the unit of the indicator.
   */
  value?: number;
  /**
   * The least that it can be, where the source gives a range or withholds a small number.
   */
  min?: number;
  /**
   * The most that it can be, where the source gives a range or withholds a small number.
   */
  max?: number;
  /**
   * How the figure is to be taken where the source does not give it as exact.
   */
  qualifier?: Qualifier;
  /**
   * The time that the figure covers.
   */
  period: EdtfPeriod;
  /**
   * The country in which it was counted.
   */
  area: CountryCode;
  /**
   * The country at the other end, such as the one to which people were taken or from which they came back.
   */
  counterpart_area?: CountryCode;
  population?: Population;
  breakdown?: Breakdown;
  /**
   * The body that counted, which is often not the one that printed the figure.
   */
  reported_by: RecordId;
  nature: StatisticNature;
  /**
   * The unit of time of an average over the period: `P1Y` for "260 cases a year". Such a figure is never added to another.
   */
  per?: IsoDuration;
  base?: StatisticBase;
  /**
   * The project, event, agreement, partner or law to which the figure belongs.
   */
  about?: RecordId[];
  /**
   * The total of which it is a part.
   */
  part_of?: RecordId;
  /**
   * The figure published earlier for the same thing, which this one corrects.
   */
  revises?: RecordId;
  observation_status?: ObservationStatus;
  /**
   * What the record is about.
   */
  topics?: Topics;
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * To which part of the people or cases the figure is limited. Without it, the figure is a total.
 */
export interface Breakdown {
  sex?: Sex;
  age?: AgeGroup;
  exploitation?: Exploitation;
  citizenship?: Citizenship;
  ethnicity?: Ethnicity;
  movement?: Movement;
  /**
   * The province, town or sort of place, as in `Tay Ninh` or `land-border`.
   */
  place?: string;
}
/**
 * A judgement that one partner passed on another. It is no statistic.
 */
export interface Rating {
  /**
   * The record's own name, unlike any other in the store, as in `us-tip-vn-2024`.
   */
  id: RecordId;
  /**
   * The partner that judges.
   */
  rater: RecordId;
  /**
   * The scale on which it judges, as a code in lower case, as in `us-tip-tier`.
   */
  scheme: string;
  /**
   * The partner that is judged.
   */
  rated: RecordId;
  /**
   * The grade on that scale, quoted, as in `"1"`, `"2"`, `"2WL"` or `"3"`.
   */
  rating: string;
  /**
   * The year in whose report the grade was published, which is later than most of what it covers.
   */
  report_year: number;
  /**
   * The time that the judgement covers.
   */
  covers?: EdtfPeriod;
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * A document on which records rest.
 */
export interface Source {
  /**
   * The record's own name, unlike any other in the store, as in `home-office-2025-04-01`.
   */
  id: RecordId;
  type: SourceType;
  /**
   * Its title, in the language in which it is printed.
   */
  title: Text;
  /**
   * Who published it, as a name, as in `Le Courrier du Vietnam`.
   */
  publisher: string;
  /**
   * The language in which it is written.
   */
  language: LanguageCode;
  /**
   * When it was published.
   */
  published?: EdtfDate;
  /**
   * How the date of publication was worked out, where the document does not print it.
   */
  published_deduced?: string;
  /**
   * Where it can be read.
   */
  url?: WebAddress;
  /**
   * When the curators last read it there.
   */
  accessed?: EdtfDate;
  reliability: Reliability;
  /**
   * The source whose text it repeats. The two count as one witness.
   */
  copy_of?: RecordId;
  /**
   * A word of the curators' choosing that all copies of one text bear, where the original is not in the register. They count as one witness.
   */
  same_text?: string;
  text?: KeptText;
  /**
   * What the record is about.
   */
  topics?: Topics;
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * The text of the document, kept by the curators outside the store.
 */
export interface KeptText {
  /**
   * The name of the file, without a folder.
   */
  file: string;
  /**
   * The SHA-256 digest of the file, in 64 lower-case hexadecimal digits.
   */
  sha256: string;
  /**
   * How many lines of the file are not empty.
   */
  paragraphs: number;
  /**
   * The first and the last paragraph of the article itself, as in `[2, 15]`; what stands outside was added by the page. Without it, all paragraphs are the article.
   */
  body?: number[];
}
/**
 * A definition of what statistics count.
 */
export interface Indicator {
  /**
   * The record's own name, unlike any other in the store, as in `victims-assisted`.
   */
  id: RecordId;
  /**
   * Its name, as tables and charts show it.
   */
  name: Text;
  /**
   * What exactly is counted, and what is not.
   */
  definition: Text;
  unit: Unit;
  measure: Measure;
  /**
   * The step at which people or cases are counted, or a list where one figure covers several.
   */
  stage?: string | Stage[];
  scope: IndicatorScope;
  /**
   * Its codes in published standards.
   */
  codes?: StandardCodes;
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * A subject to which agreements, events, projects and other records are assigned.
 */
export interface Topic {
  /**
   * The record's own name, unlike any other in the store, as in `victim-protection`.
   */
  id: RecordId;
  /**
   * Its name, as readers see it.
   */
  name: Text;
  pillar?: Pillar;
  /**
   * The wider topic of which it is a part.
   */
  broader?: RecordId;
  /**
   * Its codes in published standards.
   */
  codes?: StandardCodes;
  /**
   * Where the record, or each part of it, stands in the sources.
   */
  evidence?: Evidence;
  /**
   * The fields on which the sources contradict each other.
   */
  disputes?: Disputes;
  /**
   * Warnings about this record that are right and are left standing, so that they no longer count.
   */
  accepted?: AcceptedWarnings;
  /**
   * Anything a reader should know that no other field can say.
   */
  note?: Text;
}
/**
 * Words for a reader, one wording per language. At least one language is given; a further one is added under its two-letter tag, as in `km` for Khmer.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "text".
 */
export interface Text {
  /**
   * The wording in French.
   */
  fr?: string;
  /**
   * The wording in English.
   */
  en?: string;
  /**
   * The wording in Vietnamese.
   */
  vi?: string;
  /**
   * The wording in the language whose tag is the key.
   */
  [k: string]: string | undefined;
}
/**
 * Where something happened: a town, a country, or a town in a country.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "place".
 */
export interface Place {
  /**
   * The town or province, by its usual English name without a country, as in `London`.
   */
  city?: string;
  /**
   * The country in which the place lies.
   */
  country?: CountryCode;
}
/**
 * A sum of money, who gives it and how far the giving has come.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "moneyAmount".
 */
export interface MoneyAmount {
  /**
   * The sum in whole units of the currency: one million pounds is `1000000`.
   */
  amount: number;
  /**
   * The currency of the sum as the source states it; nothing is converted.
   */
  currency: CurrencyCode;
  kind?: MoneyKind;
  /**
   * The partner whose money it is.
   */
  by?: RecordId;
  /**
   * How the sum is to be taken where the source does not give it exactly.
   */
  qualifier?: Qualifier;
  /**
   * The time for which the sum is meant or in which it was paid.
   */
  period?: EdtfPeriod;
}
/**
 * The codes by which published standards know the same notion.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "standardCodes".
 */
export interface StandardCodes {
  /**
   * The number of the Sustainable Development Goal indicator, quoted where it looks like a decimal, as in `16.2.2`.
   */
  sdg?: string;
  /**
   * The value in the Human Trafficking Case Data Standard, as in `ActualVictimOfTrafficking`.
   */
  htcds?: string;
  /**
   * The code in IC-TIP, the United Nations classification of administrative data on trafficking in persons.
   */
  ic_tip?: string;
}
/**
 * A pointer to the spot in one source on which the record, or a part of it, rests.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "evidenceEntry".
 */
export interface EvidenceEntry {
  /**
   * The document pointed at.
   */
  source: RecordId;
  /**
   * The paragraphs of the kept text pointed at: its lines that are not empty, counted from 1. Only for a source whose text the curators keep.
   */
  paragraphs?: number[];
  /**
   * The spot in a source whose text is not kept, as in `Table 1`, `Arts 1-2` or `caption`.
   */
  at?: string;
  /**
   * The parts of the record that this spot supports. Without it, the spot supports the whole record.
   */
  for?: FieldPath[];
  /**
   * Short strings exactly as they stand at the spot: a name, a figure, a date. No sentences.
   */
  printed?: string[];
  /**
   * What the source does not print and how it was worked out, as in `the year, from the publication date`.
   */
  deduced?: string;
  /**
   * Why what is printed here is known or believed to be wrong.
   */
  doubt?: Text;
}
/**
 * One of the rival values in a dispute, with the sources that give it.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "claim".
 */
export interface Claim {
  /**
   * The value that these sources give. Where only part of a list is disputed, the whole list.
   */
  value: ClaimValue;
  /**
   * Where the value is printed.
   */
  evidence: Evidence;
}
/**
 * A field on which sources contradict each other, and what the register makes of it.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "dispute".
 */
export interface Dispute {
  /**
   * The field in question.
   */
  field: FieldPath;
  /**
   * The values that the sources give; at least two.
   */
  claims: Claim[];
  /**
   * The value that the register stands by, the same as the field holds. Absent while the question is open; the first claim is then shown, marked as disputed.
   */
  held?: ClaimValue;
  /**
   * Why this value is preferred to the others, or why the question stays open.
   */
  because?: Text;
}
/**
 * A warning about this record that is right and will not go away, because the world or the source is like that.
 *
 * This interface was referenced by `RecordTypes`'s JSON-Schema
 * via the `definition` "acceptedWarning".
 */
export interface AcceptedWarning {
  /**
   * The check whose warning is accepted.
   */
  rule: RuleName;
  /**
   * Why the warning is accepted.
   */
  because: Text;
}
