@NullMarked
package id.selaras.contracts;

import org.jspecify.annotations.NullMarked;
