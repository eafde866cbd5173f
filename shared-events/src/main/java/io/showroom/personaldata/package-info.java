/** Personal data as it travels inside events: sealed with a key of the person it belongs to. */
package io.showroom.personaldata;
