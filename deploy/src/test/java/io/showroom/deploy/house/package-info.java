/** Rules for the code and the documents as a whole. */
package io.showroom.deploy.house;
