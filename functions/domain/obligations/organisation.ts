// Chapters 參–陸 (L17–411): businesses, policy and goals, team, hands and money.
import type { Book } from '../book.ts';
import type { DerivedObligation, Obligation } from '../kit/obligation.ts';
import { organisationBusiness } from './organisation-business.ts';
import { organisationGoals } from './organisation-goals.ts';
import { organisationPolicy, policyByOthers } from './organisation-policy.ts';
import { organisationResources } from './organisation-resources.ts';
import { organisationTeam, teamByOthers } from './organisation-team.ts';

export const organisation: readonly Obligation<Book>[] = [
  ...organisationBusiness,
  ...organisationPolicy,
  ...organisationGoals,
  ...organisationTeam,
  ...organisationResources,
];

export const organisationByOthers: readonly DerivedObligation<Book>[] = [
  ...policyByOthers,
  ...teamByOthers,
];
