/** Declares which side of the system a class or package belongs to. */
package io.showroom.sides;
