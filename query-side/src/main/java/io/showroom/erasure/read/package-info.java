/** Register of erasures with their requests, and the record of all data about one person (docs/features/erasure.md). */
package io.showroom.erasure.read;
