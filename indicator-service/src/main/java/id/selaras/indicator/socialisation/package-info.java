/**
 * An instrument is announced to the units of a wave; their people read about it, show in a quiz
 * that they understand it, and say whether they accept it.
 */
@NullMarked
package id.selaras.indicator.socialisation;

import org.jspecify.annotations.NullMarked;
