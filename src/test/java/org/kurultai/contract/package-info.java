/** Holds the served schema to the contract, and the contract's general promises to the service. */
@NullMarked
package org.kurultai.contract;

import org.jspecify.annotations.NullMarked;
