/** A broker, a database and an identity provider for the adapter tests of every service. */
@NullMarked
package id.selaras.contracts.testing;

import org.jspecify.annotations.NullMarked;
