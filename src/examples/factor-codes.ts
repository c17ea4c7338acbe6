/** The assessment factor code of each column of table C3 (DfE, Children in need census; names as in the file). */
export const factorCodeOfColumn: Readonly<Record<string, string>> = {
  Alcohol_Misuse_child: '1A',
  Alcohol_Misuse_parent: '1B',
  Alcohol_Misuse_person: '1C',
  Drug_Misuse_child: '2A',
  Drug_Misuse_parent: '2B',
  Drug_Misuse_person: '2C',
  Domestic_Abuse_child: '3A',
  Domestic_Abuse_parent: '3B',
  Domestic_Abuse_person: '3C',
  Mental_Health_child: '4A',
  Mental_Health_parent: '4B',
  Mental_Health_person: '4C',
  Learning_Disability_child: '5A',
  Learning_Disability_parent: '5B',
  Learning_Disability_person: '5C',
  Physical_Disability_child: '6A',
  Physical_Disability_parent: '6B',
  Physical_Disability_person: '6C',
  Young_Carer: '7A',
  Unaccompanied_asylum_seeker: '9A',
  Going_missing: '10A',
  Child_sexual_exploitation: '11A',
  Trafficking: '12A',
  Gangs: '13A',
  Socially_unacceptable_behaviour: '14A',
  Self_harm: '15A',
  Neglect: '16A',
  Emotional_Abuse: '17A',
  Child_criminal_exploitation: '24A',
};

/** The column of table C3 for a factor code, or null when no column holds it. */
export function columnOfFactorCode(code: string): string | null {
  return Object.entries(factorCodeOfColumn).find(([, known]) => known === code)?.[0] ?? null;
}
