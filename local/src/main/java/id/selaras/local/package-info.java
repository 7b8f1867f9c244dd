/**
 * Everything that one machine needs to run the system: for trying and testing, not for real data.
 */
@NullMarked
package id.selaras.local;

import org.jspecify.annotations.NullMarked;
