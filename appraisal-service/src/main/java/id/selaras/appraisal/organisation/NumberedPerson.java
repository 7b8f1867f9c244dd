package id.selaras.appraisal.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Whose number a NIP is; kept under a keyed hash of the number, see {@link PersonNumbers}.
 *
 * @param employeeId absent where the number turned out to be nobody's: it had been mistyped
 */
record NumberedPerson(@Nullable String employeeId) {}
