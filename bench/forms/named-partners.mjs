/** The partners that a record names, itself where it is one; papers and vocabulary name none. */
export function namedPartners(kind, record) {
  const lists = [record.parties, record.organisations, record.organisers, record.participants];
  const named = [
    ...(kind === 'partners' ? [record.id, record.part_of] : []),
    ...[record.reported_by, record.rater, record.issued_by],
    ...(record.by ?? []),
    ...(record.to ?? []),
    ...lists.flatMap((list) => (list ?? []).map(({ partner }) => partner)),
    ...(record.posts ?? []).map(({ of }) => of),
  ];
  return [...new Set(named.filter((one) => one !== undefined))];
}
