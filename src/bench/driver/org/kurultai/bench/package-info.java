/** Starts a Postgres and the packaged service, loads the service from outside and reports. */
@NullMarked
package org.kurultai.bench;

import org.jspecify.annotations.NullMarked;
