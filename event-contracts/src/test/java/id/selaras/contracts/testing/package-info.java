@NullMarked
package id.selaras.contracts.testing;

import org.jspecify.annotations.NullMarked;
