/** Reception: present and expected visitors, and order of turns (docs/features/homes.md). */
package io.showroom.prospect.read.reception;
