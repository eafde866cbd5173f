/** Encryption of personal data in events, with a key per person. */
package io.showroom.personaldata;
