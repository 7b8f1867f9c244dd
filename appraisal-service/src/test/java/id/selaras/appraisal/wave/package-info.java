@NullMarked
package id.selaras.appraisal.wave;

import org.jspecify.annotations.NullMarked;
