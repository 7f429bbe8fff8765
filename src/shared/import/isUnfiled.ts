/** Whether a category, by its name in addresses, is where WordPress puts what nobody has filed: an article of no section. */
export const isUnfiled = (slug: string | undefined): boolean => slug === 'uncategorized';
