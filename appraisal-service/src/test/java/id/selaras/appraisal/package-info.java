@NullMarked
package id.selaras.appraisal;

import org.jspecify.annotations.NullMarked;
