/** What other features use of this one. */
export { useInstrumentVersion, useInstruments, type Instrument, type InstrumentItem } from './api';
