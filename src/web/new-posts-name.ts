/** The role and base of new posts as assignments name them (`new:<role>@<locality>`); null for a row of the staff sheet. */
export function newPostsOf(staff: string): { readonly role: string; readonly base: string } | null {
  const [, role, base] = /^new:(.+)@(.+)$/.exec(staff) ?? [];
  return role === undefined || base === undefined ? null : { role, base };
}
