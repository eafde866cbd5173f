/** Events as they are stored, approved one by one. */
package io.showroom.approved;
