/** Skill levels by need code: 1 aware, 2 skilled, 3 specialist. */
export type SkillLevels = Readonly<Record<string, 1 | 2 | 3>>;

/** Why the skills matrix of the bundled councils is an example. */
export const skillsReason =
  'no statistic records the skills of these teams; a plausible matrix by role stands in until the council enters its own';

/** What most practitioners of a role can do, before anybody's special interest. */
const baseSkills = {
  family_help_practitioner: {
    key_work: 2,
    lead_early_help: 2,
    neglect_parenting: 2,
    behaviour: 2,
    young_carers: 2,
    parental_disability: 1,
    domestic_abuse: 1,
    parental_mental_health: 1,
    child_mental_health: 1,
    substance_misuse: 1,
    send: 1,
    triage: 1,
  },
  social_worker: {
    key_work: 3,
    lead_early_help: 3,
    lead_child_in_need: 3,
    lead_child_protection: 3,
    assessment: 3,
    triage: 2,
    out_of_hours_adults: 2,
    neglect_parenting: 3,
    domestic_abuse: 2,
    parental_mental_health: 2,
    exploitation_missing: 2,
    asylum_trafficking: 2,
    parental_disability: 2,
    substance_misuse: 1,
  },
  family_support_worker: {
    key_work: 1,
    neglect_parenting: 2,
    behaviour: 2,
    young_carers: 2,
    early_years: 1,
    parental_disability: 2,
  },
  early_years_practitioner: { early_years: 3, neglect_parenting: 2, send: 1, child_mental_health: 1 },
  domestic_abuse_practitioner: { domestic_abuse: 3, parental_mental_health: 1, substance_misuse: 1 },
  youth_practitioner: {
    exploitation_missing: 2,
    behaviour: 2,
    young_carers: 2,
    child_mental_health: 1,
    asylum_trafficking: 1,
  },
  mental_health_practitioner: { child_mental_health: 3, parental_mental_health: 3 },
  inclusion_practitioner: { send: 3, behaviour: 2, parental_disability: 2, young_carers: 2 },
  coordinator: {
    lead_early_help: 2,
    key_work: 2,
    lead_child_in_need: 2,
    neglect_parenting: 2,
    triage: 2,
    domestic_abuse: 1,
  },
  outreach_worker: { lead_early_help: 2, behaviour: 2, neglect_parenting: 2, substance_misuse: 1 },
  triage_officer: { triage: 2, out_of_hours_adults: 1, domestic_abuse: 1, key_work: 1 },
  /** Supervisors hold no families: their time is supervision. */
  practice_supervisor: {},
} as const satisfies Readonly<Record<string, SkillLevels>>;

export type RoleCode = keyof typeof baseSkills;

/** What somebody with a special interest adds to the base of the role. */
const interests = {
  general: {},
  domestic_abuse: { domestic_abuse: 2 },
  mental_health: { parental_mental_health: 2, child_mental_health: 2 },
  send: { send: 2, parental_disability: 2 },
  substance_misuse: { substance_misuse: 2 },
  exploitation: { exploitation_missing: 3 },
  child_in_need: { lead_child_in_need: 2, domestic_abuse: 2 },
  early_help: { lead_early_help: 2 },
  whole_family: { key_work: 2 },
  intensive: { family_recovery: 2, lead_child_in_need: 2, parental_mental_health: 2 },
  language: { language: 2 },
  asylum: { asylum_trafficking: 2, language: 2 },
  adults: { out_of_hours_adults: 3 },
  triage: { triage: 2 },
} as const satisfies Readonly<Record<string, SkillLevels>>;

export type Interest = keyof typeof interests;

/** Skill levels of a practitioner: the base of the role raised by an interest. */
export function skillLevels(role: RoleCode, interest: Interest): SkillLevels {
  return { ...baseSkills[role], ...interests[interest] };
}

/** `skill.<need>` columns for the needs of one workbook, in their order; blank where the practitioner lacks the skill. */
export function skillColumns(
  role: RoleCode,
  interest: Interest,
  needs: readonly string[],
): Readonly<Record<string, number | undefined>> {
  const held = skillLevels(role, interest);
  return Object.fromEntries(needs.map((need) => [`skill.${need}`, held[need]]));
}
