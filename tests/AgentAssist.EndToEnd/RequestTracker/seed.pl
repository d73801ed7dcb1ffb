# Lets customers write to the queue «General» by mail, as every installation does.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT;
RT::LoadConfig();
RT::Init();

my $queue = RT::Queue->new(RT->SystemUser);
$queue->Load('General');
my $everyone = RT::Group->new(RT->SystemUser);
$everyone->LoadSystemInternalGroup('Everyone');
for my $right (qw(CreateTicket ReplyToTicket)) {
    my ($done, $message) = $everyone->PrincipalObj->GrantRight(Right => $right, Object => $queue);
    die $message unless $done;
}
