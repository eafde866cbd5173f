/** What is left of a person after an erasure, looked for everywhere. */
package io.showroom.deploy.erasure;
