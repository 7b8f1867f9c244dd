/** A MongoDB-protocol database on disk that keeps what it acknowledged. */
@NullMarked
package id.selaras.local.database;

import org.jspecify.annotations.NullMarked;
