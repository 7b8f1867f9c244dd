/** Data packs: what makes one district's installation differ from another's, without code. */
@NullMarked
package id.selaras.local.pack;

import org.jspecify.annotations.NullMarked;
