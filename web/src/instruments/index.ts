/** What other features use of this one. */
export { namedItems, useInstrumentVersion, useInstruments } from './api';
