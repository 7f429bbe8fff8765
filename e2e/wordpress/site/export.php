<?php
// Usage: php export.php WORDPRESS HOST > export.xml
// What WordPress writes under Tools, Export, All content.

[, $wordpress, $host] = $argv;
$_SERVER['HTTP_HOST'] = $host;
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require "$wordpress/wp-load.php";
require ABSPATH . 'wp-admin/includes/export.php';

export_wp(['content' => 'all']);
