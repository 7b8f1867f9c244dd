/** Lists that are sorted in memory and answered page by page like any other. */
@NullMarked
package id.selaras.evaluation.list;

import org.jspecify.annotations.NullMarked;
