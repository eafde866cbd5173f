/** Whether the system can do its work, told truly: to load balancers, to whoever asks, to the administrator. */
package io.showroom.deploy.health;
