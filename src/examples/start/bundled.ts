/** Codes of the bundled councils by ONS code: those whose neighbourhoods are at hand. */
const codes: Readonly<Record<string, string>> = {
  E08000009: 'trafford',
  E08000032: 'bradford',
  E10000028: 'staffordshire',
  E08000018: 'rotherham',
  E09000017: 'hillingdon',
};

/** The bundled council's code, or null where none has this ONS code. */
export function bundledCodeOf(onsCode: string): string | null {
  return codes[onsCode] ?? null;
}
