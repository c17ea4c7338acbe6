/** What a token of the programming interface may do: read the authority's workbook and plans; have plans made; see counts of 1 to 5 families. */
export const tokenScopes = ['read', 'plan', 'small_numbers'] as const;

export type TokenScope = (typeof tokenScopes)[number];
