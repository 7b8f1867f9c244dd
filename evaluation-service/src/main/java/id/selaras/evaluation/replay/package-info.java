/** Reading whole topics into memory. */
@NullMarked
package id.selaras.evaluation.replay;

import org.jspecify.annotations.NullMarked;
