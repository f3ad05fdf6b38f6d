/** What Discord would know of the page by ids, which have 17 to 20 digits. */
export const ID = {
  bot: '100000000000000001',
  user: '100000000000000002',
  server: '100000000000000003',
  channel: '100000000000000004',
  role: '100000000000000005',
  command: '100000000000000009',
} as const;
