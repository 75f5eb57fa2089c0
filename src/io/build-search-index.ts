/** Writes the search index of a built site into it. To be filled: for the moment it indexes nothing. */
export async function buildSearchIndex(_folder: string): Promise<void> {}
