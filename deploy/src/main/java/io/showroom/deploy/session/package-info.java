/** Browser sessions stored in the database, so that any node can serve any request of a browser. */
package io.showroom.deploy.session;
