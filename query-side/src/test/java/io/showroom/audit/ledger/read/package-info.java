@NullMarked
package io.showroom.audit.ledger.read;

import org.jspecify.annotations.NullMarked;
