import { testOfficialFixtures } from '../../official-fixtures.ts';
import { notificationBanner } from './notification-banner.ts';

testOfficialFixtures('notification-banner', notificationBanner);
