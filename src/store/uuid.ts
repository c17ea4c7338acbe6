/** Whether a text can be the id of a row: those that come from addresses may be anything, and the database refuses others. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
