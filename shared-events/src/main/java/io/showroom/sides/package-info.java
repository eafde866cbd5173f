/** Which of the two sides a part of the program belongs to, where its package does not say so. */
package io.showroom.sides;
