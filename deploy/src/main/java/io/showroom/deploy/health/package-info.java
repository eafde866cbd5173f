/** Health indicators for load balancers, operators and the administrator, and behaviour while the database is away. */
package io.showroom.deploy.health;
