import type {
  Act,
  AgreementForm,
  AgreementLevel,
  AgreementRelevance,
  AgreementScope,
  AgreementSubject,
  Binding,
  CommitmentResponse,
  CommitmentType,
  EventType,
  Exploitation,
  FollowUpStatus,
  IndicatorScope,
  LawType,
  Measure,
  MoneyKind,
  Movement,
  ObservationStatus,
  OrganiserRole,
  PartnerType,
  PartyRole,
  Pillar,
  Population,
  ProjectRole,
  ProjectStatus,
  Qualifier,
  Reliability,
  Renewal,
  Sex,
  SourceType,
  Stage,
  StatisticNature,
  Unit,
} from '../records.js';

type Labels<Code extends string> = Readonly<Record<Code, string>>;

/** The codes of partners, agreements, events, projects, commitments, laws, topics and sources. */
export interface CooperationLabels {
  readonly partnerType: Labels<PartnerType>;
  readonly form: Labels<AgreementForm>;
  readonly level: Labels<AgreementLevel>;
  /** The first three are derived from the parties. */
  readonly agreementScope: Labels<'bilateral' | 'trilateral' | 'plurilateral' | AgreementScope>;
  readonly partyRole: Labels<PartyRole>;
  readonly subject: Labels<AgreementSubject>;
  readonly relevance: Labels<AgreementRelevance>;
  readonly binding: Labels<Binding>;
  readonly renewal: Labels<Renewal>;
  readonly act: Labels<Act>;
  readonly agreementStatus: Labels<
    | 'proposed'
    | 'negotiating'
    | 'adopted'
    | 'signed'
    | 'in-force'
    | 'suspended'
    | 'ended'
    | 'attested'
  >;
  readonly homeStatus: Labels<'not-party' | 'signed' | 'bound' | 'ended' | 'unknown'>;
  readonly eventType: Labels<EventType>;
  readonly organiserRole: Labels<OrganiserRole>;
  readonly projectStatus: Labels<ProjectStatus>;
  readonly projectRole: Labels<ProjectRole>;
  readonly moneyKind: Labels<MoneyKind>;
  readonly commitmentType: Labels<CommitmentType>;
  readonly response: Labels<CommitmentResponse>;
  /** `open` is derived: nothing has followed yet. */
  readonly commitmentStatus: Labels<'open' | FollowUpStatus>;
  readonly lawType: Labels<LawType>;
  readonly pillar: Labels<Pillar>;
  readonly sourceType: Labels<SourceType>;
  readonly reliability: Labels<Reliability>;
}

/** The codes of statistics and indicators. */
export interface FigureLabels {
  readonly qualifier: Labels<Qualifier>;
  readonly population: Labels<Population>;
  readonly nature: Labels<StatisticNature>;
  readonly dimension: Labels<
    'sex' | 'age' | 'exploitation' | 'citizenship' | 'ethnicity' | 'movement' | 'place'
  >;
  readonly sex: Labels<Sex>;
  /** Bands such as `16-17` are shown as they are. */
  readonly age: Labels<'child' | 'adult' | 'unspecified'>;
  readonly exploitation: Labels<Exploitation>;
  readonly movement: Labels<Movement>;
  readonly observationStatus: Labels<ObservationStatus>;
  readonly unit: Labels<Unit>;
  readonly measure: Labels<Measure>;
  readonly stage: Labels<Stage>;
  readonly indicatorScope: Labels<IndicatorScope>;
}

/** What people read in place of each closed code, by the list of codes that it belongs to. */
export interface CodeLabels extends CooperationLabels, FigureLabels {
  /** The categories of every dimension of a statistic in one list. */
  readonly breakdown: Labels<'child' | 'adult' | Sex | Exploitation | Movement>;
}

/** The name of a list of codes. */
export type CodeGroup = keyof CodeLabels;

export function allCodes(cooperation: CooperationLabels, figures: FigureLabels): CodeLabels {
  const { sex, age, exploitation, movement } = figures;
  return {
    ...cooperation,
    ...figures,
    breakdown: { ...exploitation, ...movement, ...sex, ...age },
  };
}
