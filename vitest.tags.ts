/** What tests are marked with. `npm run test:quick` leaves out the slow ones, and the bundle. */
export const TAGS = [
  { name: 'slow', description: 'starts other programs again and again, or derives dozens of keys' },
];
