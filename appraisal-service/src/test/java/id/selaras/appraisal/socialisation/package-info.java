@NullMarked
package id.selaras.appraisal.socialisation;

import org.jspecify.annotations.NullMarked;
