package id.selaras.platform;

/** Told what the relay has just done; tests stop the process there, production does nothing. */
interface RelayWatch {

  /** Events were read and nothing was sent yet. */
  default void read() {}

  /** The broker has committed and nothing was removed yet. */
  default void committed() {}
}
