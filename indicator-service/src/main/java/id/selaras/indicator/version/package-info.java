/** What indicators and instruments share: numbered versions, drafted, published, opened anew. */
@NullMarked
package id.selaras.indicator.version;

import org.jspecify.annotations.NullMarked;
