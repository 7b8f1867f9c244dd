/** OpenID Connect for the demo accounts. */
@NullMarked
package id.selaras.local.identity;

import org.jspecify.annotations.NullMarked;
