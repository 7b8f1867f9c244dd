/** The one public door. */
@NullMarked
package id.selaras.gateway;

import org.jspecify.annotations.NullMarked;
