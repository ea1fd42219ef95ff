import type { Rule } from '../rule.js';
import { acceptedRule } from './accepted-rule.js';
import { acceptedUnused } from './accepted-unused.js';
import { agreementBindingMou } from './agreement-binding-mou.js';
import { agreementLevel } from './agreement-level.js';
import { agreementOneSignatory } from './agreement-one-signatory.js';
import { agreementTwin } from './agreement-twin.js';
import { commitmentFollowUpBefore } from './commitment-follow-up-before.js';
import { commitmentFulfilledWithoutEvidence } from './commitment-fulfilled-without-evidence.js';
import { commitmentOverdue } from './commitment-overdue.js';
import { configSeverity } from './config-severity.js';
import { dateAccessionAfterSignature } from './date-accession-after-signature.js';
import { dateAfterSource } from './date-after-source.js';
import { dateExpired } from './date-expired.js';
import { dateOrder } from './date-order.js';
import { dateOutsideEvent } from './date-outside-event.js';
import { disputeHeld } from './dispute-held.js';
import { disputeOpen } from './dispute-open.js';
import { evidenceDeducedDate } from './evidence-deduced-date.js';
import { evidenceField } from './evidence-field.js';
import { evidenceMissing } from './evidence-missing.js';
import { evidenceOnlyCopies } from './evidence-only-copies.js';
import { evidenceOutsideBody } from './evidence-outside-body.js';
import { idFileName } from './id-file-name.js';
import { idUnique } from './id-unique.js';
import { partnerNameTaken } from './partner-name-taken.js';
import { privacyPersonalData } from './privacy-personal-data.js';
import { projectRoles } from './project-roles.js';
import { ratingConflict } from './rating-conflict.js';
import { refCycle } from './ref-cycle.js';
import { refExists } from './ref-exists.js';
import { refKind } from './ref-kind.js';
import { statisticBounds } from './statistic-bounds.js';
import { statisticBreakdownTotal } from './statistic-breakdown-total.js';
import { statisticConflict } from './statistic-conflict.js';
import { statisticFunnel } from './statistic-funnel.js';
import { statisticPersonsBelowCases } from './statistic-persons-below-cases.js';
import { statisticPopulation } from './statistic-population.js';
import { statisticRevision } from './statistic-revision.js';
import { statisticShareWithoutBase } from './statistic-share-without-base.js';
import { statisticSmallCell } from './statistic-small-cell.js';
import { statisticUnit } from './statistic-unit.js';
import { storeStrayFile } from './store-stray-file.js';

/** Every rule, what a record is before what it says. The order is that of `traite rules`. */
export const rules: readonly Rule[] = [
  idFileName,
  idUnique,
  partnerNameTaken,
  refExists,
  refKind,
  refCycle,
  storeStrayFile,
  configSeverity,
  evidenceMissing,
  evidenceOutsideBody,
  evidenceField,
  evidenceOnlyCopies,
  evidenceDeducedDate,
  disputeHeld,
  disputeOpen,
  acceptedRule,
  acceptedUnused,
  dateOrder,
  dateAccessionAfterSignature,
  dateAfterSource,
  dateOutsideEvent,
  dateExpired,
  agreementOneSignatory,
  agreementLevel,
  agreementTwin,
  agreementBindingMou,
  statisticConflict,
  statisticRevision,
  statisticBreakdownTotal,
  statisticFunnel,
  statisticPersonsBelowCases,
  statisticShareWithoutBase,
  statisticUnit,
  statisticBounds,
  statisticPopulation,
  statisticSmallCell,
  ratingConflict,
  projectRoles,
  commitmentFulfilledWithoutEvidence,
  commitmentFollowUpBefore,
  commitmentOverdue,
  privacyPersonalData,
];
